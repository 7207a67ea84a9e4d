package org.zhucun.supervision.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.DeviceTime;
import org.zhucun.supervision.Inspections;
import org.zhucun.supervision.checklist.ProtocolCommands.Presence;
import org.zhucun.supervision.checklist.ProtocolCommands.RecordProtocol;
import org.zhucun.supervision.checklist.ProtocolRepository.Protocol;
import org.zhucun.supervision.checklist.ProtocolRepository.Visit;
import org.zhucun.supervision.checklist.ProtocolView.Met;
import org.zhucun.supervision.checklist.ProtocolView.RegisterDiffers;
import org.zhucun.supervision.checklist.ProtocolView.RegisterStands;
import org.zhucun.team.MetOnVisit;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 督查记录之门: lists of points, and the protocol of a visit. Call it inside a transaction whose deed says what was done. */
@ApplicationScoped
public class Protocols {
    private final ProtocolRepository protocols;
    private final Cadres cadres;
    private final Teams teams;
    private final Inspections inspections;
    private final Event<MetOnVisit> met;
    private final Caller caller;
    private final Clock clock;

    Protocols(
            ProtocolRepository protocols,
            Cadres cadres,
            Teams teams,
            Inspections inspections,
            Event<MetOnVisit> met,
            Caller caller,
            Clock clock) {
        this.protocols = protocols;
        this.cadres = cadres;
        this.teams = teams;
        this.inspections = inspections;
        this.met = met;
        this.caller = caller;
        this.clock = clock;
    }

    /** The newest version of each list. */
    public List<Checklist> checklists() {
        return protocols.checklists();
    }

    /** @throws DomainException 400 for a list, or a version of it, that there is not */
    public Checklist checklist(String code, Integer version) {
        return protocols
                .checklist(code, version == null ? 0 : version)
                .orElseThrow(() -> DomainException.invalid("/template", "supervision.checklist.unknown"));
    }

    /** Records what a visit saw, once, by whoever made it; with what the township's register holds of those who were looked for. */
    public void record(UUID inspection, RecordProtocol command) {
        Visit visit =
                protocols.visit(inspection).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        if (!visit.inspectedBy().equals(caller.require().accountId())) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "supervision.protocol.another");
        }
        if (command.template() == null && command.templateVersion() != null) {
            throw DomainException.invalid("/template", "supervision.checklist.unknown");
        }
        DeviceTime.require("/claimedAt", command.claimedAt(), clock);
        check(visit, command);
        Protocol protocol = new Protocol(
                command.template(),
                command.templateVersion(),
                command.answers(),
                command.presences().stream().map(one -> met(visit, one)).toList(),
                command.results(),
                command.claimedAt(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.require().accountName());
        protocols.add(visit, protocol, caller.require());
    }

    private Met met(Visit visit, Presence said) {
        MetOnVisit asked = new MetOnVisit(said.cadreId(), visit.on());
        // who has left since then was posted there on that day
        String name = teams.postingOf(said.cadreId(), visit.on())
                .map(PostingRef::cadreName)
                .orElseGet(() -> cadres.require(said.cadreId()).name());
        met.fire(asked);
        RegisterStands register = asked.stands()
                .map(stands -> new RegisterStands(stands.am(), stands.pm(), stands.closed()))
                .orElse(null);
        RegisterDiffers differs = asked.stands()
                .map(stands ->
                        inspections.nightHours(visit.regionPath(), visit.on()).contain(visit.at())
                                ? byNight(said.present(), stands, visit.at())
                                : differs(said.present(), stands, visit.at()))
                .orElse(null);
        return new Met(said.cadreId(), name, said.present(), said.note(), register, differs);
    }

    /** A register that calls him in the village for none of the time he was met in, or for some of the time he was not met in. */
    static RegisterDiffers differs(boolean present, MetOnVisit.Stands register, LocalTime at) {
        return differs(present, register.present(at));
    }

    /** The register's night begins in the evening; of the small hours it says nothing under that day. */
    static RegisterDiffers byNight(boolean present, MetOnVisit.Stands register, LocalTime at) {
        return at.isBefore(LocalTime.NOON) ? null : differs(present, register.presentNight());
    }

    private static RegisterDiffers differs(boolean met, boolean register) {
        if (met == register) {
            return null;
        }
        return met ? RegisterDiffers.SAYS_AWAY : RegisterDiffers.SAYS_PRESENT;
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
}
