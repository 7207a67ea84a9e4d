package org.zhucun.attendance;

/**
 * 登记结果: what became of one entry.
 *
 * @param rejection null unless it was refused
 * @param entry what is kept now, null when refused
 * @param posting null when out of sight
 */
record EntryOutcome(EntryLine line, Rejection rejection, boolean duplicate, Entry entry, OpenPosting posting) {

    static EntryOutcome rejected(EntryLine line, Rejection rejection) {
        return new EntryOutcome(line, rejection, false, null, null);
    }

    boolean recorded() {
        return rejection == null && !duplicate;
    }
}
