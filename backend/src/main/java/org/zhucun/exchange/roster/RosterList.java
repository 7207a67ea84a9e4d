package org.zhucun.exchange.roster;

import jakarta.inject.Singleton;
import org.zhucun.exchange.list.ImportKind;

/** 花名册: persons who are not registered yet. */
@Singleton
class RosterList extends PersonList {
    RosterList(RosterChecks checks, RosterWriter writer) {
        super(ImportKind.ROSTER, RosterLayouts.ROSTER, checks, writer);
    }
}
