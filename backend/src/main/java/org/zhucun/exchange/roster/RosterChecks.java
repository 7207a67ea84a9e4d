package org.zhucun.exchange.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.cadre.Cadres;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.xlsx.SheetRow;
import org.zhucun.organization.Organizations;
import org.zhucun.scope.Caller;
import org.zhucun.team.posting.Stationing;

/** 逐行核对: what the rows of a list of persons must hold: each cell, each row, the file, the directory of units, the national registry and the rules of postings. */
@ApplicationScoped
public class RosterChecks {
    private final UnitRepository units;
    private final Organizations organizations;
    private final Cadres cadres;
    private final Stationing stationing;
    private final ExternalKeys keys;
    private final Caller caller;

    RosterChecks(
            UnitRepository units,
            Organizations organizations,
            Cadres cadres,
            Stationing stationing,
            ExternalKeys keys,
            Caller caller) {
        this.units = units;
        this.organizations = organizations;
        this.cadres = cadres;
        this.stationing = stationing;
        this.keys = keys;
        this.caller = caller;
    }

    /** Checks of one file. */
    public Run begin(RosterSheet sheet, KeyHolder holder) {
        return new Run(sheet, holder);
    }

    /** 一次核对: remembers what one file has asked before. */
    public final class Run {
        private final RosterSheet sheet;
        private final RowReader reader;
        private final UnitsMeant meant;
        private final Persons persons;
        private final Stays stays;

        private Run(RosterSheet sheet, KeyHolder holder) {
            this.sheet = sheet;
            this.reader = new RowReader(sheet.header());
            this.meant = new UnitsMeant(units, organizations, caller.require().path());
            this.persons = new Persons(cadres, keys, holder, sheet.layout());
            this.stays = new Stays(stationing.begin());
        }

        /** Checks some rows; call it in a transaction of the office that imports. */
        public List<CheckedRow> check(List<SheetRow> rows) {
            List<RosterRow> read = rows.stream().map(reader::read).toList();
            meant.learn(read);
            persons.learn(read);
            List<Person> found = read.stream().map(this::person).toList();
            stays.check(found, meant);
            return found.stream().map(Person::checked).toList();
        }

        /** These will not be written; those that follow must reckon with them all the same. */
        public void remember(List<CheckedRow> rows) {
            stays.remember(rows);
        }

        private Person person(RosterRow row) {
            return persons.check(row, sheet, meant.unit(row));
        }
    }
}
