package org.zhucun.incentive.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.incentive.entitlement.Entitlements;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 保险办理: enters policies and lists what they leave open. */
@ApplicationScoped
@Transactional
class InsuranceService {
    private final InsuranceRepository policies;
    private final Entitlements entitlements;
    private final Organizations organizations;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    InsuranceService(
            InsuranceRepository policies,
            Entitlements entitlements,
            Organizations organizations,
            Regions regions,
            Caller caller,
            Trail trail,
            Clock clock) {
        this.policies = policies;
        this.entitlements = entitlements;
        this.organizations = organizations;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<InsurancePolicyView> page(InsurancePolicyFilter filter) {
        String path = pathOf(filter.region);
        CursorBinding binding = new CursorBinding(
                "insurance-policies", filter.asText(), caller.require().path());
        CursorPage<InsurancePolicyView> page = CursorPage.of(
                policies.page(filter, path, Cursor.decode(filter.after, 2, binding)),
                filter.size,
                binding,
                row -> List.of(row.coverTo().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(policies.total(filter, path)) : page;
    }

    CursorPage<InsuranceGapView> gaps(InsuranceGapFilter filter) {
        String path = pathOf(filter.region);
        LocalDate until = filter.asOf == null ? LocalDate.now(clock) : filter.asOf;
        CursorBinding binding = new CursorBinding(
                "insurance-gaps", filter.asText(), caller.require().path());
        CursorPage<InsuranceGapView> page = CursorPage.of(
                policies.gaps(filter, path, until, Cursor.decode(filter.after, 2, binding)),
                filter.size,
                binding,
                row -> List.of(row.from().toString(), row.postingId().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(policies.total(filter, path, until)) : page;
    }

    @Audited(Action.INSURANCE_ENTERED)
    InsurancePolicyView enter(EnterPolicy command) {
        if (command.coverTo().isBefore(command.coverFrom())) {
            throw DomainException.invalid("/coverTo", "incentive.cover.order");
        }
        if ((command.region() == null) == (command.cadreIds() == null)) {
            throw DomainException.invalid("/region", "incentive.insurance.whom");
        }
        Office office = caller.require();
        OrganizationRef payer = organizations
                .find(command.payerId())
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        InsurancePolicy policy = InsurancePolicy.of(command, payer, office, clock.instant());
        boolean byUnit = office.tree() == Tree.UNIT;
        policy.regionPath = command.region() != null
                ? regions.requireWithin(command.region(), LocalDate.now(clock)).path()
                : byUnit ? payer.regionPath() : office.path();
        policy.unitPath = byUnit ? office.path() : null;
        policies.persistAndFlush(policy);
        int covered = cover(policy, command);
        int delivered = entitlements.deliverCovered(command.region() == null ? "/" : policy.regionPath, office);
        trail.about(new Subject(
                policy.id.toString(), policy.insurer + " " + policy.number, policy.regionPath, policy.unitPath));
        trail.detail(Map.of("covered", covered, "delivered", delivered));
        return view(policy, covered, delivered);
    }

    /** 422 where nobody would be covered, 403 where somebody named is not the caller's or not on post then. */
    private int cover(InsurancePolicy policy, EnterPolicy command) {
        if (command.region() != null) {
            List<UUID> except = command.except() == null ? List.of() : command.except();
            int covered = policies.coverRegion(policy.id, policy.regionPath, except);
            if (covered == 0) {
                throw new DomainException(ProblemType.RULE_VIOLATED, "incentive.insurance.nobody");
            }
            return covered;
        }
        List<UUID> named = command.cadreIds().stream().distinct().toList();
        int covered = policies.coverNamed(policy.id, named);
        if (covered != named.size()) {
            throw new DomainException(
                    ProblemType.OUT_OF_JURISDICTION, "incentive.insurance.not-posted", named.size() - covered);
        }
        return covered;
    }

    private static InsurancePolicyView view(InsurancePolicy policy, int covered, int delivered) {
        return new InsurancePolicyView(
                policy.id,
                policy.number,
                policy.insurer,
                policy.coverFrom,
                policy.coverTo,
                policy.sumInsured,
                policy.groupPolicy,
                policy.payerId,
                policy.payerName,
                covered,
                delivered,
                policy.enteredName,
                policy.enteredAt);
    }

    private String pathOf(String region) {
        String code = regions.readable(region);
        return code.isEmpty() ? "/" : RegionCode.path(code);
    }
}
