package org.zhucun.exchange.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.team.posting.Stationing;
import org.zhucun.team.posting.StayAnswer;
import org.zhucun.team.posting.StayWanted;

/** 所列任职: lets the rules of postings judge the stays that rows ask for. */
final class Stays {
    private static final String REQUIRED = "input.required";

    private final Stationing.Round round;

    Stays(Stationing.Round round) {
        this.round = round;
    }

    void check(List<Person> persons, UnitsMeant units) {
        List<StayWanted> wanted = new ArrayList<>();
        Map<Integer, Person> asking = new HashMap<>();
        for (Person person : persons) {
            if (person.row().posts() && whole(person.row()) && person.row().right()) {
                OrganizationRef unit = units.ref(person.form().unitId());
                wanted.add(person.row()
                        .stay(
                                person.cadreId(),
                                person.known(),
                                new StayWanted.Who(person.form().name(), unit.id(), unit.name(), unit.path())));
                asking.put(person.row().number(), person);
            }
        }
        round.check(wanted).forEach((number, answer) -> take(asking.get(number), answer));
    }

    void remember(List<CheckedRow> rows) {
        round.remember(rows.stream()
                .filter(CheckedRow::right)
                .map(row -> row.entry().stay())
                .filter(Objects::nonNull)
                .toList());
    }

    /** A stay needs a place, a role and a first day. */
    private static boolean whole(RosterRow row) {
        require(row, Column.ROLES);
        require(row, Column.STARTED_ON);
        if (row.value(Column.TEAM) == null) {
            require(row, Column.VILLAGE);
        }
        return row.right();
    }

    private static void require(RosterRow row, Column column) {
        if (row.value(column) == null) {
            row.refuse(column, REQUIRED);
        }
    }

    private static void take(Person person, StayAnswer answer) {
        if (answer.right()) {
            person.posted(answer.stay());
            return;
        }
        Column column = Column.ofField(answer.field()).orElse(Column.TEAM);
        String[] values =
                answer.problem().values().stream().map(String::valueOf).toArray(String[]::new);
        person.row().refuse(column, answer.problem().key(), values);
    }
}
