package org.zhucun.incentive.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 工作队经费查询 */
@ApplicationScoped
@Transactional
class TeamFundService {
    private final TeamFundRepository funds;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    TeamFundService(TeamFundRepository funds, Regions regions, Caller caller, Clock clock) {
        this.funds = funds;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    CursorPage<TeamFundLine> page(TeamFundFilter filter) {
        String code = regions.readable(filter.region);
        String path = code.isEmpty() ? "/" : RegionCode.path(code);
        int year = filter.year == null ? LocalDate.now(clock).getYear() : filter.year;
        CursorBinding binding = new CursorBinding(
                "team-funds", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        return CursorPage.of(
                funds.page(filter, path, year, after == null ? null : UUID.fromString(after.get(0))),
                filter.size,
                binding,
                row -> List.of(row.teamId().toString()),
                row -> row);
    }
}
