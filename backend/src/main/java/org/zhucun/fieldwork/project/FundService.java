package org.zhucun.fieldwork.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 资金登记: two kinds of money, kept apart. */
@ApplicationScoped
@Transactional
class FundService {
    private final FundRepository funds;
    private final Organizations organizations;
    private final Regions regions;
    private final Desk desk;

    FundService(FundRepository funds, Organizations organizations, Regions regions, Desk desk) {
        this.funds = funds;
        this.organizations = organizations;
        this.regions = regions;
        this.desk = desk;
    }

    CursorPage<FundView> page(FundFilter filter) {
        return funds.page(filter);
    }

    FundSummary summary(FundSummaryFilter filter) {
        desk.requirePeriod(filter.from, filter.to);
        String code = regions.readable(filter.region);
        String path = code.isEmpty() ? null : RegionCode.path(code);
        return FundSummary.of(code, filter, funds.sums(path, filter), filter.together, funds.count(path, filter));
    }

    @Audited(Action.FUNDS_RECORDED)
    FundView record(FundCommands.RecordFund command) {
        desk.requireNotFuture("/receivedOn", command.receivedOn());
        RegionRef village = desk.place(command.villageCode());
        OrganizationRef unit = organizations
                .find(command.unitId())
                .orElseThrow(() -> DomainException.invalid("/unitId", "fieldwork.unit"));
        FundRecord fund = new FundRecord(command, village, unit);
        funds.add(fund);
        return done(fund);
    }

    @Audited(Action.FUNDS_WITHDRAWN)
    FundView withdraw(UUID id, FundCommands.WithdrawFund command) {
        FundRecord fund = funds.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(fund.version);
        fund.withdraw(desk.today(), command.reason());
        funds.flush();
        return done(fund);
    }

    private FundView done(FundRecord fund) {
        desk.about(fund.id, fund.unitName + " → " + fund.villageName, fund.regionPath, fund.unitPath);
        return funds.view(fund.id);
    }
}
