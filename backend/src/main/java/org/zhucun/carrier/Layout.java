package org.zhucun.carrier;

/** 布局与限额: what stands in a bundle, and how much of it. */
final class Layout {
    static final String MANIFEST = "manifest.txt";

    /** Lines of a part. */
    static final int LINES = 10_000;

    /** Bytes after which a part ends. */
    static final long PART_FULL = 16L << 20;

    /** Bytes of the file after which a bundle ends: an upload takes 50 MB. */
    static final long FULL = 40L << 20;

    /** Parts of a bundle: each is a line of the manifest, which is 64 kB at most. */
    static final int PARTS = 400;

    /** Bytes of a line. */
    static final int LINE = 1 << 20;

    /** Bytes of a part, unpacked. */
    static final long PART_BYTES = PART_FULL + LINE;

    /** How often smaller it may be packed: rows reach 15, bombs 1,000. */
    static final int RATIO = 200;

    /** Bytes of the manifest with its signatures. */
    static final int MANIFEST_BYTES = 64 << 10;

    /** Bytes of the archive's directory behind the manifest. */
    static final int TAIL_BYTES = 256 << 10;

    private Layout() {}

    static String part(int number) {
        return "part-%05d.ndjson".formatted(number);
    }
}
