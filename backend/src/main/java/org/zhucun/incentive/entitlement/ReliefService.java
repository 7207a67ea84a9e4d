package org.zhucun.incentive.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.kernel.Texts;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.region.Regions;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 抚恤救助 (N1): granted by a document, it is a debt like the others. */
@ApplicationScoped
@Transactional
class ReliefService {
    private final EntitlementService entitlements;
    private final EntitlementRepository repository;
    private final AccrualRepository accruals;
    private final Teams teams;
    private final Organizations organizations;
    private final Regions regions;
    private final Trail trail;
    private final Clock clock;

    ReliefService(
            EntitlementService entitlements,
            EntitlementRepository repository,
            AccrualRepository accruals,
            Teams teams,
            Organizations organizations,
            Regions regions,
            Trail trail,
            Clock clock) {
        this.entitlements = entitlements;
        this.repository = repository;
        this.accruals = accruals;
        this.teams = teams;
        this.organizations = organizations;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.RELIEF_GRANTED)
    EntitlementView grant(GrantRelief command) {
        if (command.ground() == ReliefGround.VILLAGE_CADRE_PENSION) {
            throw DomainException.rule(
                    new RuleReference(
                            "N8", Clause.of("incentive.rule.N8.required"), Clause.of("incentive.rule.N8.found"), null),
                    "incentive.relief.other-population");
        }
        requireDays(command);
        PostingRef posting = teams.require(command.postingId());
        Entitlement relief = new Entitlement();
        relief.id = Ids.next();
        relief.kind = EntitlementKind.RELIEF;
        relief.regionPath = posting.regionPath();
        relief.unitPath = posting.unitPath();
        relief.cadreId = posting.cadreId();
        relief.cadreName = posting.cadreName();
        relief.postingId = posting.id();
        relief.villageName = posting.villageName();
        relief.period = command.decidedOn().toString();
        relief.standard = command.amount();
        relief.quantity = BigDecimal.ONE;
        relief.amountDue = command.amount();
        relief.dueFrom = command.decidedOn();
        relief.dueBy = command.dueBy();
        relief.source = Texts.get(Locale.SIMPLIFIED_CHINESE, "incentive.relief." + command.ground()) + "；"
                + command.document().strip();
        owedBy(relief, posting, command.debtorId());
        repository.persistAndFlush(relief);
        trail.about(
                new Subject(relief.id.toString(), "RELIEF " + relief.cadreName, relief.regionPath, relief.unitPath));
        return entitlements.get(relief.id);
    }

    private void requireDays(GrantRelief command) {
        if (command.decidedOn().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("/decidedOn", "incentive.day.future");
        }
        if (command.dueBy().isBefore(command.decidedOn())) {
            throw DomainException.invalid("/dueBy", "incentive.relief.due");
        }
    }

    private void owedBy(Entitlement relief, PostingRef posting, UUID debtorId) {
        if (debtorId != null) {
            OrganizationRef debtor =
                    organizations.find(debtorId).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
            relief.debtorId = debtor.id();
            relief.debtorName = debtor.name();
            relief.debtorPath = debtor.path();
            return;
        }
        String county = posting.villageCode().substring(0, 6);
        List<AccrualRepository.Finance> finance = accruals.finance(List.of(county));
        if (finance.isEmpty()) {
            relief.debtorName = regions.require(county, relief.dueFrom).name() + "财政";
        } else {
            relief.debtorId = finance.get(0).id();
            relief.debtorName = finance.get(0).name();
            relief.debtorPath = finance.get(0).path();
        }
    }
}
