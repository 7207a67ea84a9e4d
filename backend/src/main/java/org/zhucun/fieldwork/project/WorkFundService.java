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
import org.zhucun.team.Teams;

/** 工作经费办理 */
@ApplicationScoped
@Transactional
class WorkFundService {
    private final WorkFundRepository funds;
    private final Teams teams;
    private final Desk desk;

    WorkFundService(WorkFundRepository funds, Teams teams, Desk desk) {
        this.funds = funds;
        this.teams = teams;
        this.desk = desk;
    }

    CursorPage<WorkFundView> page(WorkFundFilter filter) {
        return funds.page(filter);
    }

    @Audited(Action.WORK_FUND_GRANTED)
    WorkFundView grant(WorkFundCommands.GrantWorkFund command) {
        WorkFund fund = new WorkFund(teams.requireTeam(command.teamId()), command.year(), command.budget());
        funds.add(fund);
        return done(fund);
    }

    @Audited(Action.WORK_FUND_SPENT)
    WorkFundView spend(UUID id, WorkFundCommands.SpendWorkFund command) {
        WorkFund fund = funds.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(fund.version);
        desk.requireNotFuture("/on", command.on());
        fund.spend(command.amount());
        funds.add(fund, command);
        return done(fund);
    }

    private WorkFundView done(WorkFund fund) {
        desk.about(fund.id, fund.teamName + " " + fund.year, fund.regionPath, fund.unitPath);
        return funds.view(fund.id);
    }
}
