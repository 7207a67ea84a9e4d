package org.zhucun.supervision.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.TargetKind;
import org.zhucun.supervision.checklist.ProtocolCommands.Answer;
import org.zhucun.supervision.checklist.ProtocolRepository.Protocol;
import org.zhucun.supervision.checklist.ProtocolRepository.Taken;
import org.zhucun.supervision.checklist.ProtocolRepository.Visit;
import org.zhucun.supervision.checklist.ProtocolView.Met;
import org.zhucun.supervision.checklist.ProtocolView.Proposal;
import org.zhucun.supervision.checklist.ProtocolView.RegisterDiffers;

/** 建议登记的问题: what a protocol would make a finding of, and what became of it. A person decides. */
@ApplicationScoped
class Proposals {
    private static final int TOWNSHIP = 4;

    private final ProtocolRepository protocols;
    private final Protocols lists;
    private final Regions regions;
    private final RequestInfo request;

    Proposals(ProtocolRepository protocols, Protocols lists, Regions regions, RequestInfo request) {
        this.protocols = protocols;
        this.lists = lists;
        this.regions = regions;
        this.request = request;
    }

    List<Proposal> of(Visit visit, Protocol protocol) {
        List<Taken> taken = protocols.taken(visit.id());
        List<Proposal> proposals = new ArrayList<>();
        if (protocol.template() != null) {
            Checklist checklist = lists.checklist(protocol.template(), protocol.templateVersion());
            protocol.answers().stream()
                    .filter(answer -> answer.answer() == Answer.NO)
                    .forEach(answer -> checklist
                            .item(answer.item())
                            .ifPresent(item -> proposals.add(ofItem(visit, item, answer.note(), taken))));
        }
        protocol.presences().stream()
                .filter(met -> !met.present())
                .forEach(met -> proposals.add(ofAbsence(met, taken)));
        ofRegister(visit, protocol.presences(), taken).ifPresent(proposals::add);
        return proposals;
    }

    /** What is about the team is about whom the visit was about; who owes what was not delivered, the inspector names. */
    private static Proposal ofItem(Visit visit, ChecklistItem item, String note, List<Taken> taken) {
        boolean ofTeam = item.target() == TargetKind.TEAM;
        return new Proposal(
                item.code(),
                null,
                ofTeam ? TargetKind.valueOf(visit.targetKind()) : item.target(),
                ofTeam ? visit.targetId() : null,
                ofTeam ? visit.targetName() : null,
                item.proposes(),
                item.title() + "：" + note,
                number(taken, one -> item.code().equals(one.item())));
    }

    private Proposal ofAbsence(Met met, List<Taken> taken) {
        UUID cadre = met.cadreId();
        return new Proposal(
                null,
                cadre,
                TargetKind.CADRE,
                cadre.toString(),
                met.cadreName(),
                FindingCategory.ABSENT,
                noted(met, text("supervision.protocol.absent", met.cadreName())),
                number(taken, one -> cadre.equals(one.cadreId())));
    }

    /**
     * 考勤不实: whom the inspector met, the register calls away. The register is the township's, so it is asked, never the cadre; one
     * proposal for all of them. Where somebody was not met whom the register calls present, the finding about him asks the register (F7).
     */
    private Optional<Proposal> ofRegister(Visit visit, List<Met> presences, List<Taken> taken) {
        List<Met> away = presences.stream()
                .filter(met -> met.differs() == RegisterDiffers.SAYS_AWAY)
                .toList();
        String place = RegionCode.ofPath(visit.regionPath());
        if (away.isEmpty() || !RegionCode.isCode(place) || RegionCode.level(place) < TOWNSHIP) {
            return Optional.empty();
        }
        String township = RegionCode.ancestor(place, TOWNSHIP);
        return Optional.of(new Proposal(
                null,
                null,
                TargetKind.TOWNSHIP,
                township,
                regions.find(township, visit.on()).map(RegionRef::name).orElse(township),
                FindingCategory.OTHER,
                text(
                        "supervision.protocol.register",
                        visit.on(),
                        away.stream()
                                .map(this::said)
                                .collect(Collectors.joining(text("supervision.protocol.between")))),
                number(taken, Taken::ofRegister)));
    }

    private String said(Met met) {
        return text(
                "supervision.protocol.register.one",
                met.cadreName(),
                text("supervision.register." + met.register().am()),
                text("supervision.register." + met.register().pm()));
    }

    private static String noted(Met met, String facts) {
        return met.note() == null || met.note().isBlank() ? facts : facts + " " + met.note();
    }

    private static String number(List<Taken> taken, Predicate<Taken> same) {
        return taken.stream().filter(same).map(Taken::number).findFirst().orElse(null);
    }

    private String text(String key, Object... values) {
        Locale locale = request.locale();
        return Texts.get(locale, key, values);
    }
}
