package org.zhucun.incentive.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.kernel.Texts;
import org.zhucun.team.handover.HandoverFact;
import org.zhucun.team.handover.HandoverList;
import org.zhucun.team.handover.HandoverSource;
import org.zhucun.team.handover.ItemKind;

/** 未拨付资金移交 (Q7): what a team was promised and did not get stands in the list of goods of a handover that is opened. */
@ApplicationScoped
class UndeliveredFundHandover implements HandoverSource {
    private final TeamFundRepository funds;

    UndeliveredFundHandover(TeamFundRepository funds) {
        this.funds = funds;
    }

    @Override
    public List<HandoverFact> of(UUID teamId, LocalDate on) {
        return funds.undelivered(teamId, on).stream()
                .map(fund -> new HandoverFact(
                        HandoverList.GOODS,
                        ItemKind.UNDELIVERED_FUND,
                        Texts.get(
                                Locale.SIMPLIFIED_CHINESE,
                                "incentive.fund.undelivered",
                                fund.period(),
                                Texts.get(Locale.SIMPLIFIED_CHINESE, "incentive.kind." + fund.kind()),
                                fund.debtor(),
                                fund.dueBy().toString()),
                        fund.amount()))
                .toList();
    }
}
