package org.zhucun.supervision.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.supervision.bulletin.BulletinCommands.BulletinText;
import org.zhucun.supervision.bulletin.BulletinCommands.DraftBulletin;
import org.zhucun.supervision.bulletin.BulletinCommands.ListedProblem;
import org.zhucun.supervision.bulletin.BulletinFindingRepository.Listed;

/** 通报的每一步: what may stand in it, its text, its number, and what the trail is told. */
@ApplicationScoped
class BulletinSteps {
    private final BulletinRepository bulletins;
    private final BulletinFindingRepository findings;
    private final BulletinPrinter printer;
    private final Event<Bulletins.Approving> approving;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    BulletinSteps(
            BulletinRepository bulletins,
            BulletinFindingRepository findings,
            BulletinPrinter printer,
            Event<Bulletins.Approving> approving,
            Caller caller,
            Trail trail,
            Clock clock) {
        this.bulletins = bulletins;
        this.findings = findings;
        this.printer = printer;
        this.approving = approving;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    Bulletin draft(DraftBulletin command, Office office) {
        if (!command.regionCode().equals(office.nodeCode())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        if ((command.kind() == BulletinKind.CAMPAIGN) != (command.campaignId() != null)) {
            throw DomainException.invalid("/campaignId", "supervision.bulletin.campaign");
        }
        if (command.campaignId() != null && !findings.knowsCampaign(command.campaignId())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        if (command.kind() == BulletinKind.ASSESSMENT
                && (command.occasion() == null || command.occasion().isBlank())) {
            throw DomainException.invalid("/occasion", "supervision.bulletin.occasion");
        }
        if (BulletinFilter.month(command.period()).isAfter(today())) {
            throw DomainException.invalid("/period", "supervision.bulletin.future");
        }
        Bulletin bulletin = Bulletin.draft(command, office);
        fill(bulletin, command.text(), office);
        bulletins.persistAndFlush(bulletin);
        list(bulletin, command.text().problems());
        about(bulletin);
        return bulletin;
    }

    void write(Bulletin bulletin, BulletinText text, Office office) {
        if (bulletin.state != BulletinState.DRAFT) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        bulletins.change(bulletin);
        requireReaching(bulletin, text.audience());
        fill(bulletin, text, office);
        bulletins.flush();
        list(bulletin, text.problems());
        about(bulletin);
    }

    /** The results of an assessment are told anew, before anybody approved them. */
    void results(UUID id, Bulletins.AssessmentResults results, Office office) {
        Bulletin bulletin =
                bulletins.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        if (bulletin.state != BulletinState.DRAFT) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.bulletin.submitted");
        }
        bulletins.change(bulletin);
        BulletinText text = new BulletinText(
                results.title(),
                results.summary(),
                List.of(),
                results.passages(),
                bulletin.audience,
                bulletin.masking,
                List.of(bulletin.maskWords));
        bulletin.occasion = results.occasion();
        bulletin.write(text, printer.text(text.practices()), office);
        bulletins.flush();
    }

    /** Number, day and text are given now and stay; whoever objected meanwhile is out, and it goes back to its editors. */
    void publish(Bulletin bulletin, Office office) {
        bulletin.requireApprovable(office);
        List<String> out = findings.of(bulletin.id, today()).stream()
                .map(Listed::problem)
                .filter(problem -> !problem.counts())
                .map(BulletinView.BulletinProblem::number)
                .toList();
        if (!out.isEmpty()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.bulletin.out", String.join("、", out));
        }
        approving.fire(new Bulletins.Approving(bulletin.id));
        Bulletin before = bulletin.corrects == null ? null : bulletins.findById(bulletin.corrects);
        String number = before == null
                ? bulletin.kind.number(
                        bulletin.regionName, today().getYear(), bulletins.nextNumber(bulletin, today().getYear()))
                : before.number;
        BulletinDocument full = printer.full(bulletin, before == null ? null : before.number, number, today());
        String text = printer.text(full);
        BulletinDocument copy = printer.copy(bulletin, full);
        bulletin.publish(full, text, BulletinPrinter.digest(text), office);
        bulletins.flush();
        if (bulletin.audience != BulletinAudience.OFFICE) {
            bulletins.send(bulletin, copy, printer.text(copy));
        }
    }

    Bulletin correct(Bulletin bulletin, String reason, Office office) {
        Bulletin next = bulletin.corrected(reason, office);
        bulletins.persistAndFlush(next);
        bulletins.copyProblems(bulletin, next);
        return next;
    }

    BulletinView done(Bulletin bulletin) {
        bulletins.flush();
        about(bulletin);
        return view(bulletin);
    }

    BulletinDocument document(Bulletin bulletin, BulletinForm form) {
        BulletinDocument full =
                bulletin.document == null ? printer.full(bulletin, null, null, null) : printer.parse(bulletin.document);
        if (form == BulletinForm.FULL) {
            return full;
        }
        // what was sent out stays what it was, whatever the names are called today
        return bulletins.copy(bulletin.id).map(printer::parse).orElseGet(() -> printer.copy(bulletin, full));
    }

    BulletinDocument copy(UUID id) {
        return printer.parse(bulletins.copy(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    BulletinView view(Bulletin bulletin) {
        BulletinView read = bulletins.read(bulletin.id).orElseThrow();
        List<BulletinView.BulletinProblem> problems =
                findings.of(bulletin.id, today()).stream().map(Listed::problem).toList();
        BulletinView.BulletinBody text = new BulletinView.BulletinBody(
                bulletin.campaignId,
                bulletin.occasion,
                bulletin.summary,
                problems,
                printer.practices(bulletin),
                bulletin.audience,
                bulletin.masking,
                Arrays.asList(bulletin.maskWords),
                bulletin.draftedByName,
                bulletin.approvedByName,
                bulletin.returnedReason,
                bulletin.correctionReason);
        return read.of(text, bulletin.may(caller.require(), read.correctedBy() != null));
    }

    BulletinCandidates candidates(CandidateFilter filter) {
        String path = caller.require().path();
        long[] left = findings.left(path, filter.end(), filter.campaign, today());
        return new BulletinCandidates(
                findings.candidates(path, filter.end(), filter.campaign, today()).stream()
                        .map(Listed::problem)
                        .toList(),
                left[0],
                left[1]);
    }

    void lookedAt(UUID id, String region) {
        trail.lookedAt(
                Action.BULLETIN_READ,
                new Subject(id == null ? null : id.toString(), null, null, null),
                region == null ? Map.of() : Map.of("region", region));
    }

    private void fill(Bulletin bulletin, BulletinText text, Office office) {
        requireCounting(bulletin, text.problems());
        bulletin.write(text, printer.text(text.practices()), office);
    }

    private void list(Bulletin bulletin, List<ListedProblem> problems) {
        bulletins.replaceProblems(bulletin, problems);
    }

    /** Only what counts is listed, of the month or before, and of the drive that the bulletin is about. */
    private void requireCounting(Bulletin bulletin, List<ListedProblem> problems) {
        Map<UUID, Listed> known =
                findings
                        .find(
                                problems.stream()
                                        .map(ListedProblem::findingId)
                                        .distinct()
                                        .toList(),
                                today())
                        .stream()
                        .collect(Collectors.toMap(
                                one -> one.problem().findingId(), one -> one, (a, b) -> a, LinkedHashMap::new));
        LocalDate end = bulletin.period.plusMonths(1);
        for (int i = 0; i < problems.size(); i++) {
            Listed one = known.get(problems.get(i).findingId());
            if (one == null) {
                throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
            }
            String at = "/problems/" + i + "/findingId";
            if (!one.problem().counts()) {
                throw DomainException.invalid(
                        at, "supervision.bulletin.uncounted", one.problem().number());
            }
            boolean foreign = bulletin.campaignId != null && !bulletin.campaignId.equals(one.campaignId());
            if (!one.problem().foundOn().isBefore(end) || foreign) {
                throw DomainException.invalid(
                        at, "supervision.bulletin.foreign", one.problem().number());
            }
        }
    }

    /** Who holds an edition gets its correction. */
    private void requireReaching(Bulletin bulletin, BulletinAudience audience) {
        if (bulletin.corrects != null && audience.compareTo(bulletins.findById(bulletin.corrects).audience) < 0) {
            throw DomainException.invalid("/audience", "supervision.bulletin.narrower");
        }
    }

    private void about(Bulletin bulletin) {
        trail.about(new Subject(bulletin.id.toString(), bulletin.title, bulletin.regionPath, null));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
