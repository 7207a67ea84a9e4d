package org.zhucun.assessment.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.assessment.interview.InterviewRepository.Person;
import org.zhucun.assessment.obligation.ClosingAct;
import org.zhucun.assessment.obligation.ObligationClosing;
import org.zhucun.assessment.obligation.ObligationRef;
import org.zhucun.assessment.obligation.Obligations;
import org.zhucun.assessment.talk.Talks;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 约谈登记: records conversations with everybody who was spoken to, and what they answer. */
@ApplicationScoped
@Transactional
class InterviewService {
    private final InterviewRepository interviews;
    private final Obligations obligations;
    private final Talks talks;
    private final Cadres cadres;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    InterviewService(
            InterviewRepository interviews,
            Obligations obligations,
            Talks talks,
            Cadres cadres,
            Regions regions,
            Caller caller,
            Trail trail,
            Clock clock) {
        this.interviews = interviews;
        this.obligations = obligations;
        this.talks = talks;
        this.cadres = cadres;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<InterviewView> page(InterviewFilter filter) {
        regions.readable(filter.region);
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("interviews", filter.asText(), office.path());
        CursorPage<InterviewView> page = CursorPage.of(
                interviews.page(filter, Cursor.decode(filter.after, 2, binding)),
                filter.size,
                binding,
                row -> List.of(row.heldOn().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(interviews.total(filter)) : page;
    }

    InterviewView get(UUID id) {
        return interviews.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    @Audited(Action.INTERVIEW_RECORDED)
    InterviewView record(RecordInterview command) {
        if (command.heldOn().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("/heldOn", "assessment.measure.future");
        }
        Office office = caller.require();
        List<Person> people = people(command, office);
        UUID id = interviews.add(command, office);
        for (int i = 0; i < people.size(); i++) {
            interviews.add(id, i, people.get(i), command);
        }
        List<UUID> spoken = people.stream()
                .map(Person::cadreId)
                .filter(cadre -> cadre != null)
                .toList();
        command.findingIds().forEach(finding -> about(id, finding, office));
        command.obligationIds().forEach(obligation -> answer(id, obligation, spoken, command));
        spoken.forEach(cadre -> talks.answer(cadre, command.heldOn(), command.note()));
        trail.detail(Map.of("kind", command.kind().name(), "interviewees", people.size()));
        trail.about(new Subject(id.toString(), command.subject().strip(), office.path(), null));
        return get(id);
    }

    private List<Person> people(RecordInterview command, Office office) {
        if (command.kind() == InterviewKind.COLLECTIVE && command.interviewees().size() < 2) {
            throw DomainException.invalid("/interviewees", "assessment.interview.collective");
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < command.interviewees().size(); i++) {
            RecordInterview.Spoken one = command.interviewees().get(i);
            String at = "/interviewees/" + i;
            people.add(one.kind() == IntervieweeKind.CADRE ? cadre(one, at) : head(one, at, office));
        }
        if (people.stream().distinct().count() < people.size()) {
            throw DomainException.invalid("/interviewees", "assessment.interview.twice");
        }
        return people;
    }

    private Person cadre(RecordInterview.Spoken one, String at) {
        if (one.cadreId() == null) {
            throw DomainException.invalid(at + "/cadreId", "assessment.interview.cadre");
        }
        CadreRef cadre = cadres.require(one.cadreId());
        return new Person(
                one.kind(), cadre.id(), cadre.name(), "", cadre.unitName(), cadre.regionPath(), cadre.unitPath());
    }

    private static Person head(RecordInterview.Spoken one, String at, Office office) {
        if (one.cadreId() != null) {
            throw DomainException.invalid(at + "/cadreId", "assessment.interview.head");
        }
        return new Person(
                one.kind(),
                null,
                said(one.name(), at + "/name"),
                said(one.post(), at + "/post"),
                said(one.unitName(), at + "/unitName"),
                office.path(),
                null);
    }

    private static String said(String text, String at) {
        if (text == null || text.isBlank()) {
            throw DomainException.invalid(at, "assessment.interview.head.words");
        }
        return text.strip();
    }

    private void about(UUID id, UUID finding, Office office) {
        String number = interviews
                .findingNumber(finding, LocalDate.now(clock))
                .orElseThrow(() -> DomainException.invalid("/findingIds", "assessment.interview.finding"));
        interviews.link(id, finding, null, number, office.path());
    }

    /** An admonition is one of the outcomes that a grade may ask for (K1); a reminder is none. */
    private void answer(UUID id, UUID obligationId, List<UUID> spoken, RecordInterview command) {
        ObligationRef obligation = obligations.require(obligationId);
        if (!spoken.contains(obligation.cadreId())) {
            throw DomainException.invalid("/obligationIds", "assessment.obligation.cadre");
        }
        interviews.link(
                id, null, obligationId, obligation.cadreName(), caller.require().path());
        if (command.kind() == InterviewKind.ADMONITION && obligation.outcomes().contains(ClosingAct.ADMONITION)) {
            obligations.close(obligationId, new ObligationClosing(ClosingAct.ADMONITION, id, command.heldOn(), null));
        }
    }
}
