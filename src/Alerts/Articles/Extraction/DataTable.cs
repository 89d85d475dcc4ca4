namespace Alerts.Articles.Extraction;

/// <summary>Tells tables that hold data from tables that lay out a page.</summary>
internal static class DataTable
{
    public static bool Is(PageTree page, int table)
    {
        var element = page[table].Element!;
        if (element.GetAttribute("role") == "presentation" || element.GetAttribute("datatable") == "0") return false;
        if (!string.IsNullOrEmpty(element.GetAttribute("summary"))) return true;

        int rows = 0, columns = 0, cells = 0;
        for (var at = table + 1; at < page[table].End; at++)
        {
            switch (page[at].Tag)
            {
                case Tag.Table: return false;
                case Tag.HeadCell: return true;
                case Tag.Caption when page[at].End > at + 1: return true;
                case Tag.OtherBlock when page[at].Element!.LocalName is "thead" or "tfoot": return true;
                case Tag.Row:
                    rows++;
                    cells = 0;
                    break;
                case Tag.Cell:
                    columns = Math.Max(columns, ++cells);
                    break;
            }
        }

        return rows > 1 && columns > 1 && (rows >= 10 || columns > 4 || rows * columns > 10);
    }
}
