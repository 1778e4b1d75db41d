package io.github.gongkai.exchange;

/** Takes the tables of a file, whatever its format, one row after another. */
interface TableSink {
    /** A new table begins: a sheet of a workbook. What came before says nothing about it. */
    void table(String name);

    /** A further table of a page or document begins; without a title of its own it goes on with the section above. */
    default void nextTable(String name) {
        table(name);
    }

    /** A heading or paragraph that stands before the rows of the table that began last. */
    default void text(String text) {}

    /** The next row of the table that began last. */
    void row(TableRow row);

    /** The table that began last is hidden from people; it is read all the same. */
    default void hiddenTable() {}

    /** The row that came last is hidden from people. */
    default void hiddenRow(int number) {}

    /** The row that came last has text beyond the last column that is read. */
    default void cutRow(int number) {}
}
