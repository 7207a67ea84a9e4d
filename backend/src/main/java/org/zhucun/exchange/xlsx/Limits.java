package org.zhucun.exchange.xlsx;

/** 限额: how large a workbook may be, in the file and unpacked. */
public final class Limits {
    /** Bytes of the file. */
    public static final long FILE_BYTES = 50L << 20;

    /** Rows beneath the header. */
    public static final int ROWS = 200_000;

    /** Columns in use. */
    public static final int COLUMNS = 60;

    /** Characters of one field of a text file: what Excel allows in a cell. */
    public static final int FIELD_CHARACTERS = 32_767;

    /** Characters of one line of a text file. */
    public static final int LINE_CHARACTERS = 1 << 20;

    /** Bytes between two tags, or of one tag: Excel allows 32,767 characters in a cell. */
    static final int TAG_BYTES = 128 << 10;

    /** Parts of the package: a workbook with a few sheets has about 20. */
    static final int ENTRIES = 500;

    /** Bytes of the package's directory, so that it cannot fill the memory before it is counted. */
    static final int DIRECTORY_BYTES = 256 << 10;

    /** Bytes of one part, unpacked: 200,000 rows of 25 columns are about 200 MB. */
    static final long PART_BYTES = 400L << 20;

    /** Bytes of all parts, unpacked. */
    static final long TOTAL_BYTES = 512L << 20;

    /** Bytes of the shared texts, which are held in memory while a sheet is read. */
    static final long TEXT_BYTES = 64L << 20;

    /** How often smaller a part may be packed: sheets reach 30, bombs 1,000. */
    static final int RATIO = 100;

    /** Small parts may be packed as tightly as they like. */
    static final long RATIO_FROM = 1L << 20;

    private Limits() {}
}
