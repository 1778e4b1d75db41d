package io.github.gongkai.exchange;

/** Reads the sheets of an XLSX workbook as tables, each part of the file in one pass. */
final class XlsxReader {
    private XlsxReader() {}

    static void read(InputFile input, TableSink sink) {
        OfficeArchive.read(input, archive -> {
            XlsxParts parts = XlsxParts.of(archive);
            XlsxDates dates = XlsxDates.of(archive, parts);
            XlsxStrings strings = XlsxStrings.of(archive, parts.strings());
            for (XlsxParts.Sheet sheet : parts.sheets()) {
                sink.table(sheet.name());
                if (sheet.hidden()) {
                    sink.hiddenTable();
                }
                new XlsxSheet(archive, strings, dates).read(sheet.part(), sink);
            }
        });
    }
}
