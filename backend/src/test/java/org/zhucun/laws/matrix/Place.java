package org.zhucun.laws.matrix;

/** 所处位置: where an office stands, seen from the subject. */
enum Place {
    IN_SCOPE(true),
    PARENT(true),
    SIBLING(false),
    OTHER_PROVINCE(false);

    /** Whether the subject lies beneath such an office. */
    final boolean covers;

    Place(boolean covers) {
        this.covers = covers;
    }
}
