package org.zhucun.fieldwork.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.team.handover.HandoverFact;
import org.zhucun.team.handover.HandoverList;
import org.zhucun.team.handover.HandoverSource;
import org.zhucun.team.handover.ItemKind;

/** 结余移交: the balance of a team's work fund stands in the list of goods of a handover that is opened (P4). */
@ApplicationScoped
class WorkFundHandover implements HandoverSource {
    private final WorkFundRepository funds;

    WorkFundHandover(WorkFundRepository funds) {
        this.funds = funds;
    }

    @Override
    public List<HandoverFact> of(UUID teamId, LocalDate on) {
        return funds.of(teamId, on.getYear()).stream()
                .filter(fund -> fund.balance().signum() > 0)
                .map(fund -> new HandoverFact(
                        HandoverList.GOODS,
                        ItemKind.UNUSED_WORK_FUND,
                        fund.year() + "年工作经费结余（核定 " + fund.budget() + " 元，已用 " + fund.used() + " 元）",
                        fund.balance()))
                .toList();
    }
}
