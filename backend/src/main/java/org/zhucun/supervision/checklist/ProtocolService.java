package org.zhucun.supervision.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.TargetKind;
import org.zhucun.supervision.checklist.ProtocolCommands.Answer;
import org.zhucun.supervision.checklist.ProtocolCommands.RecordProtocol;
import org.zhucun.supervision.checklist.ProtocolRepository.Protocol;
import org.zhucun.supervision.checklist.ProtocolRepository.Taken;
import org.zhucun.supervision.checklist.ProtocolRepository.Visit;
import org.zhucun.supervision.checklist.ProtocolView.Met;
import org.zhucun.supervision.checklist.ProtocolView.Proposal;

/** 督查记录办理: one protocol a visit, and what it proposes to find. */
@ApplicationScoped
@Transactional
class ProtocolService {
    private final ProtocolRepository protocols;
    private final Cadres cadres;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    ProtocolService(
            ProtocolRepository protocols, Cadres cadres, Caller caller, RequestInfo request, Trail trail, Clock clock) {
        this.protocols = protocols;
        this.cadres = cadres;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    List<Checklist> checklists() {
        return protocols.checklists();
    }

    @Audited(Action.INSPECTION_PROTOCOL_RECORDED)
    ProtocolView record(UUID inspection, RecordProtocol command) {
        Visit visit =
                protocols.visit(inspection).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        if (!visit.inspectedBy().equals(caller.require().accountId())) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "supervision.protocol.another");
        }
        check(visit, command);
        List<Met> met = command.presences().stream()
                .map(one -> new Met(one.cadreId(), cadres.require(one.cadreId()).name(), one.present(), one.note()))
                .toList();
        Protocol protocol = new Protocol(
                command.template(),
                command.templateVersion(),
                command.answers(),
                met,
                command.results(),
                command.claimedAt(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.require().accountName());
        protocols.add(visit, protocol, caller.require());
        trail.about(new Subject(inspection.toString(), visit.targetName(), visit.regionPath(), null));
        return view(visit, protocol);
    }

    ProtocolView get(UUID inspection) {
        Visit visit = protocols.visit(inspection).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return protocols
                .protocol(inspection)
                .map(protocol -> view(visit, protocol))
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    private void check(Visit visit, RecordProtocol command) {
        if (command.template() == null) {
            if (!command.answers().isEmpty()) {
                throw DomainException.invalid("/template", "supervision.checklist.unknown");
            }
        } else {
            ProtocolCheck.answers(checklist(command.template(), command.templateVersion()), command.answers());
        }
        ProtocolCheck.presences(command.presences());
        ProtocolCheck.results(visit.methods(), command.results());
    }

    private Checklist checklist(String code, Integer version) {
        return protocols
                .checklist(code, version == null ? 0 : version)
                .orElseThrow(() -> DomainException.invalid("/template", "supervision.checklist.unknown"));
    }

    private ProtocolView view(Visit visit, Protocol protocol) {
        return new ProtocolView(
                visit.id(),
                protocol.template(),
                protocol.templateVersion(),
                protocol.answers(),
                protocol.presences(),
                protocol.results(),
                protocol.claimedAt(),
                protocol.recordedAt(),
                Duration.between(protocol.claimedAt(), protocol.recordedAt()).toSeconds(),
                protocol.recordedBy(),
                proposals(visit, protocol),
                0);
    }

    private List<Proposal> proposals(Visit visit, Protocol protocol) {
        List<Taken> taken = protocols.taken(visit.id());
        List<Proposal> proposals = new ArrayList<>();
        if (protocol.template() != null) {
            Checklist checklist = checklist(protocol.template(), protocol.templateVersion());
            protocol.answers().stream()
                    .filter(answer -> answer.answer() == Answer.NO)
                    .forEach(answer -> checklist
                            .item(answer.item())
                            .ifPresent(item -> proposals.add(proposal(visit, item, answer.note(), taken))));
        }
        protocol.presences().stream().filter(met -> !met.present()).forEach(met -> proposals.add(proposal(met, taken)));
        return proposals;
    }

    /** What is about the team is about whom the visit was about; who owes what was not delivered, the inspector names. */
    private static Proposal proposal(Visit visit, ChecklistItem item, String note, List<Taken> taken) {
        boolean ofTeam = item.target() == TargetKind.TEAM;
        return new Proposal(
                item.code(),
                null,
                ofTeam ? TargetKind.valueOf(visit.targetKind()) : item.target(),
                ofTeam ? visit.targetName() : null,
                item.proposes(),
                item.title() + "：" + note,
                taken.stream()
                        .filter(one -> item.code().equals(one.item()))
                        .map(Taken::number)
                        .findFirst()
                        .orElse(null));
    }

    private Proposal proposal(Met met, List<Taken> taken) {
        Locale locale = request.locale();
        String facts = Texts.get(locale, "supervision.protocol.absent", met.cadreName());
        return new Proposal(
                null,
                met.cadreId(),
                TargetKind.CADRE,
                met.cadreName(),
                FindingCategory.ABSENT,
                met.note() == null || met.note().isBlank() ? facts : facts + " " + met.note(),
                taken.stream()
                        .filter(one -> met.cadreId().equals(one.cadreId()))
                        .map(Taken::number)
                        .findFirst()
                        .orElse(null));
    }
}
