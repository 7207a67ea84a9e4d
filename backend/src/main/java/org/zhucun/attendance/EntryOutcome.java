package org.zhucun.attendance;

/**
 * 登记结果: what became of one entry.
 *
 * @param rejection null unless it was refused
 * @param entry what is kept now, null when refused
 * @param posting null when out of sight; its book is the month as it stands after the whole write
 */
record EntryOutcome(EntryLine line, Rejection rejection, boolean duplicate, Entry entry, OpenPosting posting) {

    static EntryOutcome rejected(EntryLine line, Rejection rejection) {
        return new EntryOutcome(line, rejection, false, null, null);
    }

    /** Recorded, but something that was entered later stands for its day: shown to a person. */
    boolean overtaken() {
        return entry != null && posting != null && !posting.book().says(entry.day(), entry.span(), entry.status());
    }

    boolean recorded() {
        return rejection == null && !duplicate;
    }
}
