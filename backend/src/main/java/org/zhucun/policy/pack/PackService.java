package org.zhucun.policy.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 政策包办理: drafts, publishes and retires the packs of the office's own region. */
@ApplicationScoped
@Transactional
class PackService {
    private final PackRepository packs;
    private final Inheritance inheritance;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    PackService(
            PackRepository packs,
            Inheritance inheritance,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.packs = packs;
        this.inheritance = inheritance;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<PackView> page(PackFilter filter) {
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("policy-packs", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<Pack> rows = after == null
                ? packs.page(filter, null, null)
                : packs.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        return CursorPage.of(
                rows,
                filter.size,
                binding,
                pack -> List.of(pack.validFrom.toString(), pack.id.toString()),
                pack -> PackView.of(pack, null, pack.may(office)));
    }

    PackView get(UUID id) {
        return view(packs.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    @Audited(Action.POLICY_PACK_DRAFTED)
    PackView draft(DraftPack command) {
        Office office = caller.require();
        String path = command.regionCode().equals("000000") ? "/" : RegionCode.path(command.regionCode());
        own(path);
        Pack pack = Pack.draft(command, path, office, clock.instant());
        packs.persistAndFlush(pack);
        trail.about(pack.subject());
        return view(pack);
    }

    @Audited(Action.POLICY_PACK_CHANGED)
    PackView set(UUID id, SetParameters command) {
        Pack pack = require(id);
        pack.changed();
        inheritance.check(pack, command.parameters());
        packs.replace(pack, command.parameters());
        return done(pack);
    }

    @Audited(Action.POLICY_PACK_PUBLISHED)
    PackView publish(UUID id, PublishPack command) {
        Pack pack = require(id);
        List<SetParameters.DraftParameter> parameters = drafted(pack);
        if (parameters.isEmpty()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "policy.pack.empty");
        }
        List<String> overtaken = packs.overtaken(pack);
        if (!overtaken.isEmpty()) {
            throw new DomainException(
                    ProblemType.STATE_CONFLICT, "policy.pack.overtaken", String.join(", ", overtaken));
        }
        pack.publish(
                caller.require(),
                command == null ? null : command.retroactiveReason(),
                LocalDate.now(clock),
                clock.instant());
        inheritance.check(pack, parameters);
        packs.flush();
        packs.enact(pack);
        return done(pack);
    }

    @Audited(Action.POLICY_PACK_RETIRED)
    PackView retire(UUID id, RetirePack command) {
        Pack pack = require(id);
        if (pack.draftedBy == null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "policy.pack.edition");
        }
        pack.retire(caller.require(), command.on(), LocalDate.now(clock), clock.instant());
        packs.close(pack, command.on());
        return done(pack);
    }

    /** The draft as it would hold, for the simulation. */
    Draft draftOf(UUID id) {
        Pack pack = packs.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        own(pack.regionPath);
        request.requireVersion(pack.version);
        if (!pack.isDraft()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "policy.pack.published");
        }
        return new Draft(pack.regionPath, pack.regionCode, pack.validFrom, pack.document, packs.parameters(pack));
    }

    /** 草案 */
    record Draft(
            String regionPath,
            String regionCode,
            LocalDate validFrom,
            String document,
            List<PackParameter> parameters) {}

    @Audited(Action.POLICY_PACK_SIMULATED)
    PackView simulated(UUID id) {
        Pack pack = require(id);
        pack.simulated(clock.instant());
        return done(pack);
    }

    private Pack require(UUID id) {
        Pack pack = packs.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        own(pack.regionPath);
        request.requireVersion(pack.version);
        return pack;
    }

    /** A level sets rules for itself; not its superior for it, nor it for others. */
    private void own(String path) {
        if (!caller.require().path().equals(path)) {
            throw new DomainException(ProblemType.OUT_OF_JURISDICTION, "policy.pack.own");
        }
    }

    private PackView done(Pack pack) {
        packs.flush();
        trail.about(pack.subject());
        return view(pack);
    }

    private List<SetParameters.DraftParameter> drafted(Pack pack) {
        return pack.isDraft()
                ? packs.parameters(pack).stream()
                        .map(parameter -> new SetParameters.DraftParameter(
                                parameter.key(),
                                parameter.value(),
                                parameter.enforcement(),
                                parameter.clause(),
                                parameter.localReason()))
                        .toList()
                : List.of();
    }

    private PackView view(Pack pack) {
        List<PackParameter> parameters = packs.parameters(pack).stream()
                .map(parameter -> inheritance.compared(parameter, pack.regionPath, pack.validFrom))
                .toList();
        return PackView.of(pack, parameters, pack.may(caller.require()));
    }
}
