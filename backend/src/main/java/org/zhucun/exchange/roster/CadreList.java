package org.zhucun.exchange.roster;

import jakarta.inject.Singleton;
import org.zhucun.exchange.list.ImportKind;

/** 干部与任职: persons, new or known, and where they are posted. */
@Singleton
class CadreList extends PersonList {
    CadreList(RosterChecks checks, RosterWriter writer) {
        super(ImportKind.CADRE, RosterLayouts.CADRE, checks, writer);
    }
}
