package org.zhucun.exchange.roster;

import java.util.UUID;
import org.zhucun.cadre.CadreForm;
import org.zhucun.team.posting.PlannedStay;

/** 所列人员: a row's person while he is checked. */
final class Person {
    private final RosterRow row;
    private final UUID cadreId;
    private final boolean known;
    private final CadreForm form;
    private final boolean changed;
    private final String key;
    private PlannedStay stay;

    /**
     * @param form all that is to be on file, null when something is wrong
     * @param changed whether it is to be written
     */
    Person(RosterRow row, UUID cadreId, boolean known, CadreForm form, boolean changed, String key) {
        this.row = row;
        this.cadreId = cadreId;
        this.known = known;
        this.form = form;
        this.changed = changed;
        this.key = key;
    }

    RosterRow row() {
        return row;
    }

    UUID cadreId() {
        return cadreId;
    }

    boolean known() {
        return known;
    }

    CadreForm form() {
        return form;
    }

    void posted(PlannedStay planned) {
        stay = planned;
    }

    CheckedRow checked() {
        Entry entry = row.right() ? new Entry(cadreId, known, changed ? form : null, key, stay) : null;
        return new CheckedRow(row.number(), entry, row.problems());
    }
}
