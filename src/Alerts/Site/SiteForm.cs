using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Alerts.Site;

/// <summary>The fields of a posted form (<c>application/x-www-form-urlencoded</c>); at most forty, each at most 4,000 characters.</summary>
public sealed class SiteForm
{
    private const int MostFields = 40;
    private const int LongestValue = 4_000;

    private readonly Dictionary<string, string> fields;

    private SiteForm(Dictionary<string, string> fields) => this.fields = fields;

    /// <summary>The field's text, null when the form has none of that name.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Empty for a body of another type.</summary>
    public static SiteForm Of(SiteRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
            return new(fields);
        foreach (var (name, values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body.Span)))
        {
            if (fields.Count == MostFields) break;
            var value = values[0] ?? "";
            fields[name] = value.Length > LongestValue ? value[..LongestValue] : value;
        }

        return new(fields);
    }
}
