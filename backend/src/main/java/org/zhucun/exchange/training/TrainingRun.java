package org.zhucun.exchange.training;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.cadre.CadreOnFile;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.RowAnswer;
import org.zhucun.exchange.list.RowByRow;
import org.zhucun.exchange.list.RowRun;
import org.zhucun.exchange.list.Taken;
import org.zhucun.exchange.person.PersonsNamed;
import org.zhucun.training.AudienceKind;
import org.zhucun.training.OrganizerLevel;
import org.zhucun.training.RecordTraining;
import org.zhucun.training.RollEntries.Attendee;
import org.zhucun.training.TrainingKind;
import org.zhucun.training.Trainings;
import org.zhucun.training.Trainings.Attended;

/**
 * 参训名册一次办理: the first row of a course puts it down, and every row a cadre on its roll. What a course was is said once: a row that says
 * otherwise is refused, with the row of this file that said it where one did.
 */
final class TrainingRun extends RowRun {
    private final RowByRow rows;
    private final ListSheet sheet;
    private final Courses courses;
    private final Map<UUID, Integer> saidIn = new HashMap<>();

    TrainingRun(RowByRow rows, ListSheet sheet, Courses courses) {
        super(rows, sheet);
        this.rows = rows;
        this.sheet = sheet;
        this.courses = courses;
    }

    /** 班次: where courses and persons are looked up and entered. */
    record Courses(Trainings trainings, PersonsNamed persons, Numbering numbering, KeyHolder holder) {}

    @Override
    protected void told(RowAnswer answer) {
        if (!answer.right()) {
            saidIn.values().remove(answer.number());
        }
    }

    @Override
    protected Taken take(ListRow row) {
        courses.persons().learn(List.of(row));
        CadreOnFile person = courses.persons().of(row);
        Integer days = row.number(TrainingList.ATTENDED);
        RecordTraining said = said(row, person == null ? null : List.of(new Attendee(person.id(), days)));
        UUID known = courses.numbering().meant(row, sheet, courses.holder());
        if (!row.right()) {
            return null;
        }
        rows.checked(said);
        if (known == null) {
            return entered(row, courses.trainings().hold(said), person.id());
        }
        same(row, known, said);
        return row.right() ? attended(row, known, said.attendees().get(0)) : null;
    }

    private static RecordTraining said(ListRow row, List<Attendee> attendees) {
        return new RecordTraining(
                row.text(TrainingList.TITLE),
                row.word(TrainingList.KIND, TrainingKind.class),
                row.word(TrainingList.LEVEL, OrganizerLevel.class),
                row.text(TrainingList.ORGANIZER),
                row.code(TrainingList.REGION),
                row.day(TrainingList.STARTED),
                row.number(TrainingList.DAYS),
                Set.copyOf(row.words(TrainingList.AUDIENCE, AudienceKind.class)),
                row.understood(TrainingList.LECTURERS, LecturersWritten::read, "exchange.training.lecturers"),
                row.text(TrainingList.PLAN),
                attendees,
                null);
    }

    private Taken entered(ListRow row, UUID course, UUID cadre) {
        courses.numbering().keep(row, course, courses.holder());
        saidIn.putIfAbsent(course, row.number());
        return Taken.created(
                courses.trainings().attended(course, cadre).orElseThrow().id());
    }

    /** Whoever is on the roll already stays on it as he is. */
    private Taken attended(ListRow row, UUID course, Attendee attendee) {
        Attended before =
                courses.trainings().attended(course, attendee.cadreId()).orElse(null);
        if (before == null) {
            courses.trainings().attend(course, attendee);
            return entered(row, course, attendee.cadreId());
        }
        if (attendee.days() != null && attendee.days() != before.days()) {
            row.refuse(TrainingList.ATTENDED, "exchange.training.attended", String.valueOf(before.days()));
        }
        boolean numbered = courses.numbering().keep(row, course, courses.holder());
        saidIn.putIfAbsent(course, row.number());
        return numbered ? Taken.changed(before.id()) : Taken.unchanged(before.id());
    }

    private void same(ListRow row, UUID course, RecordTraining body) {
        RecordTraining before = courses.trainings().onFile(course).orElse(null);
        if (before == null) {
            row.refuse(TrainingList.ID, "exchange.training.idUnknown");
            return;
        }
        Said said = new Said(row, saidIn.get(course));
        said.stays(TrainingList.TITLE, body.title(), before.title());
        said.stays(TrainingList.KIND, body.kind(), before.kind());
        said.stays(TrainingList.LEVEL, body.organizerLevel(), before.organizerLevel());
        said.stays(TrainingList.ORGANIZER, body.organizerName(), before.organizerName());
        said.stays(TrainingList.REGION, body.regionCode(), before.regionCode());
        said.stays(TrainingList.STARTED, body.startedOn(), before.startedOn());
        said.stays(TrainingList.DAYS, body.days(), before.days());
        said.stays(TrainingList.AUDIENCE, body.audience(), before.audience());
        said.stays(TrainingList.LECTURERS, body.lecturers(), before.lecturers());
        said.stays(TrainingList.PLAN, body.planReference(), before.planReference());
    }

    /**
     * 所写: what a row says of a course that is on record. An empty cell says nothing.
     *
     * @param first row of this file that said it, null where none did
     */
    private record Said(ListRow row, Integer first) {
        void stays(Field field, Object said, Object before) {
            boolean silent = said == null || said instanceof Collection<?> many && many.isEmpty();
            if (silent || said.equals(before)) {
                return;
            }
            if (first == null) {
                row.refuse(field, "exchange.training.fixed");
            } else {
                row.refuse(field, "exchange.training.otherwise", String.valueOf(first));
            }
        }
    }
}
