package org.zhucun.exchange.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.cadre.Cadres;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.organization.UnitsNamed;
import org.zhucun.exchange.xlsx.SheetRow;
import org.zhucun.organization.Organizations;
import org.zhucun.team.posting.Stationing;

/** 逐行核对: what the rows of a list of persons must hold: each cell, each row, the file, the directory of units, the national registry and the rules of postings. */
@ApplicationScoped
class RosterChecks {
    private final UnitsNamed units;
    private final Organizations organizations;
    private final Cadres cadres;
    private final Stationing stationing;
    private final ExternalKeys keys;

    RosterChecks(
            UnitsNamed units, Organizations organizations, Cadres cadres, Stationing stationing, ExternalKeys keys) {
        this.units = units;
        this.organizations = organizations;
        this.cadres = cadres;
        this.stationing = stationing;
        this.keys = keys;
    }

    /** Checks of one file. */
    Run begin(ListSheet sheet, KeyHolder holder) {
        return new Run(sheet, holder);
    }

    /** 一次核对: remembers what one file has asked before. */
    final class Run {
        private final ListSheet sheet;
        private final RowReader reader;
        private final UnitsMeant meant;
        private final Persons persons;
        private final Stays stays;

        private Run(ListSheet sheet, KeyHolder holder) {
            this.sheet = sheet;
            this.reader = new RowReader(sheet.header());
            this.meant = new UnitsMeant(units, organizations);
            this.persons = new Persons(cadres, keys, holder, sheet.layout());
            this.stays = new Stays(stationing.begin());
        }

        /** Checks some rows; call it in a transaction of the office that imports. */
        List<CheckedRow> check(List<SheetRow> rows) {
            List<RosterRow> read = rows.stream().map(reader::read).toList();
            meant.learn(read);
            persons.learn(read);
            List<Person> found = read.stream().map(this::person).toList();
            stays.check(found, meant);
            return found.stream().map(Person::checked).toList();
        }

        /** These will not be written; those that follow must reckon with them all the same. */
        void remember(List<CheckedRow> rows) {
            stays.remember(rows);
        }

        private Person person(RosterRow row) {
            return persons.check(row, sheet, meant.unit(row));
        }
    }
}
