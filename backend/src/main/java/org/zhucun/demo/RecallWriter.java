package org.zhucun.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.assessment.obligation.Obligations;

/** 召回落库 (L1): who left the empty place was recalled; since then his unit owes a successor, and the village counts the days. */
final class RecallWriter {
    static final Set<String> TABLES = Set.of("recall", "obligation", "posting_end_fact");

    private static final String REPLACEMENT = "recall.replacementDays";
    private static final int REPLACEMENT_DAYS = 10;
    private static final int STATEMENT_DAYS = 3;
    private static final int DECISION_DAYS = 7;
    private static final String GROUND = "NOT_RELEASED";

    private final Telling telling;
    private final Connection owner;
    private final Chance chance;

    RecallWriter(Telling telling, Chance chance) {
        this.telling = telling;
        this.owner = telling.owner();
        this.chance = chance;
    }

    /** 期限: the last of some workdays, and the calendar by which they were counted. */
    private record Due(LocalDate on, String calendar) {}

    /** 召回经过: proposed, four days later decided, two days after that he was gone. */
    private record Course(UUID id, Stay stay, LocalDate proposed, LocalDate decided, LocalDate left, Due due) {
        String document() {
            return "演示召〔" + decided.getYear() + "〕8号";
        }

        Village home() {
            return stay.team.home();
        }

        Unit unit() {
            return stay.person.unit;
        }
    }

    /** The rows are made before any is copied: a copy has the connection to itself. */
    void write(Stay stay) throws SQLException {
        LocalDate left = stay.ended.plusDays(1);
        LocalDate decided = left.minusDays(2);
        Course course = new Course(
                chance.id(), stay, decided.minusDays(4), decided, left, workdays(stay, decided, REPLACEMENT_DAYS));
        Copy.all(owner, """
                recall (id, cadre_id, cadre_name, posting_id, team_id, village_name, unit_name, send_level, level_path, level_name,
                        condition_code, condition_name, ground, forbids_excellent, no_promotion, condition_basis, cause, facts, state,
                        proposed_on, proposed_by, proposed_by_name, proposed_at_name, proposed_path, statement_until, decision_due_on,
                        stated_on, statement, decided_on, decided_by, decided_by_name, decided_path, decision_document,
                        replacement_due_on, left_on, executed_by, executed_by_name, region_path, unit_path, version)
                """, List.<Object[]>of(recall(course)));
        Copy.all(owner, """
                obligation (id, kind, source, recall_id, year, cadre_id, cadre_name, unit_name, sent_by, debtor_kind, debtor_path,
                            debtor_name, opened_on, due_on, calendar, outcomes, parameter_id, basis, region_path, unit_path)
                """, List.<Object[]>of(owed(course)));
        Copy.all(
                owner,
                "posting_end_fact (posting_id, cadre_id, ground, document, successor_due_on, region_path, unit_path)",
                List.<Object[]>of(fact(course)));
    }

    private Object[] recall(Course course) throws SQLException {
        Stay stay = course.stay();
        Village home = course.home();
        DemoAccount clerk = telling.cast().clerk(home.townshipCode());
        DemoAccount decider = telling.cast().named("zuzhibu");
        DemoAccount executor = telling.cast().named("zuzhibu2");
        return new Object[] {
            course.id(),
            stay.person.id,
            stay.person.name,
            stay.id,
            stay.team.id(),
            home.name(),
            course.unit().name(),
            stay.team.level(),
            Obligations.levelPath(stay.team.level(), home.path()),
            home.county(),
            "2",
            "未与原单位工作脱钩",
            GROUND,
            false,
            0,
            Sources.national(owner, "recall.conditions"),
            "UNIT_SUPPORT",
            "仍承担原单位业务，每周只到村一两天（演示数据，虚构）",
            "LEFT",
            course.proposed(),
            clerk.id(),
            clerk.displayName(),
            home.township(),
            clerk.grants().get(0).path(),
            workdays(stay, course.proposed(), STATEMENT_DAYS).on(),
            workdays(stay, course.proposed(), DECISION_DAYS).on(),
            course.proposed().plusDays(1),
            "单位业务确有需要，服从组织决定（演示数据，虚构）",
            course.decided(),
            decider.id(),
            decider.displayName(),
            decider.grants().get(0).path(),
            course.document(),
            course.due().on(),
            course.left(),
            executor.id(),
            executor.displayName(),
            home.path(),
            course.unit().unitPath(),
            3
        };
    }

    /** What the unit owes since the decision. */
    private Object[] owed(Course course) throws SQLException {
        Stay stay = course.stay();
        Unit unit = course.unit();
        return new Object[] {
            chance.id(),
            "SUCCESSOR",
            "RECALL",
            course.id(),
            course.decided().getYear(),
            stay.person.id,
            stay.person.name,
            unit.name(),
            stay.team.level(),
            "UNIT",
            unit.unitPath(),
            unit.name(),
            course.decided(),
            course.due().on(),
            course.due().calendar(),
            List.of("SUCCESSOR"),
            Sources.id(owner, REPLACEMENT),
            Sources.national(owner, REPLACEMENT),
            course.home().path(),
            unit.unitPath()
        };
    }

    private static Object[] fact(Course course) {
        return new Object[] {
            course.stay().id,
            course.stay().person.id,
            GROUND,
            course.document(),
            course.due().on(),
            course.home().path(),
            course.unit().unitPath()
        };
    }

    private Due workdays(Stay stay, LocalDate from, int days) throws SQLException {
        try (PreparedStatement count = owner.prepareStatement("select day, calendar from workday_after(?, ?, ?)")) {
            count.setString(1, stay.team.home().path());
            count.setObject(2, from);
            count.setInt(3, days);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new Due(row.getObject(1, LocalDate.class), row.getString(2));
            }
        }
    }
}
