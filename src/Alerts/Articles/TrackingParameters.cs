using System.Collections.Frozen;

namespace Alerts.Articles;

/// <summary>Which query parameters say how a reader came to a page rather than which page it is.</summary>
internal static class TrackingParameters
{
    private static readonly string[] Prefixes =
    [
        "utm_", "utm-", "at_", "ns_", "pk_", "mtm_", "matomo_", "piwik_", "hsa_", "_hs",
        "__hs", "mc_", "ga_", "vero_", "oly_", "wt.", "wt_", "trk_", "spm_", "stm_",
        "dm_i", "icid_", "hmb_", "fb_", "tw_", "sc_c", "sr_share", "itm_", "cx_", "bdm_",
    ];

    private static readonly FrozenSet<string> Names = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id",
        "igshid", "igsh", "srsltid", "zanpid", "epik", "mkt_tok", "ncid", "nr_email_referer", "ref_src", "ref_url",
        "referrer", "referer", "cmp", "cmpid", "campaign", "campaign_id", "campaignid", "ito", "xtor", "xtref",
        "smid", "smtyp", "tid_source", "traffic_source", "traffic.source", "ocid", "icid", "intcid", "intcmp",
        "int_cmp", "cid_source", "echobox", "ftcamp", "ftag", "guccounter", "guce_referrer", "guce_referrer_sig",
        "soc_src", "soc_trk", "social", "share", "shared", "sharetype", "shareid", "share_id", "sharetoken",
        "link_source", "linkid_source", "mbid", "mod", "sref", "sthash", "spref", "recip", "rss", "feedtype",
        "taid", "tpcc", "wpmm", "wpisrc", "amp", "amp_js_v", "amp_gsa", "usqp", "outputtype", "__twitter_impression",
        "_ga", "_gl", "s_cid", "s_kwcid", "ef_id", "gps-source", "jsessionid", "phpsessid", "nocache", "cachebust",
        "print", "printable", "output", "dicbo", "obref", "obOrigUrl", "leadsource", "redirectedfrom",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that carry a campaign on some sites and the article's identity on others: the value decides.</summary>
    private static readonly FrozenSet<string> DoubtfulNames = new[]
    {
        "source", "src", "ref", "from", "via", "origin", "feed", "partner",
        "medium", "channel", "format", "view", "mode", "type", "cid", "sh", "s", "r",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> CampaignValues = new[]
    {
        "rss", "feed", "feeds", "rssfeed", "atom", "xml", "twitter", "x", "facebook", "fb", "linkedin", "whatsapp",
        "telegram", "reddit", "instagram", "vk", "google", "googlenews", "google-news", "gnews", "bing", "yahoo", "flipboard",
        "newsletter", "email", "mail", "e-mail", "social", "share", "sharing", "copylink", "home", "homepage", "hp",
        "frontpage", "front", "push", "pushnotification", "notification", "app", "mobile", "amp", "print", "web", "hpe",
        "rss20", "rss2", "tw", "li", "wa", "search", "related", "recommended", "newsshowcase", "direct", "banner", "widget",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name, string value)
    {
        if (Names.Contains(name)) return true;
        foreach (var prefix in Prefixes)
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        return DoubtfulNames.Contains(name) && CampaignValues.Contains(value);
    }
}
