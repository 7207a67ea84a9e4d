package org.zhucun.attendance.leave.annual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.zhucun.attendance.leave.annual.AnnualLeaveRepository.BalanceRow;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.scope.Caller;

/** 年休假余额: counted at the end of a year, or today in the running one. */
@ApplicationScoped
@Transactional
class LeaveBalanceService {
    private final AnnualLeaveRepository ledger;
    private final Policies policies;
    private final Caller caller;
    private final Clock clock;

    LeaveBalanceService(AnnualLeaveRepository ledger, Policies policies, Caller caller, Clock clock) {
        this.ledger = ledger;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    CursorPage<LeaveBalanceView> page(LeaveBalanceFilter filter) {
        LocalDate today = LocalDate.now(clock);
        int year = filter.year(today);
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate on = end.isAfter(today) && year <= today.getYear() ? today : end;
        CursorBinding binding = new CursorBinding(
                "leave-balance", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<BalanceRow> rows = ledger.page(filter, on, policies.effective(on), after);
        return CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.unitPath(), row.cadreId().toString()),
                row -> view(row, on));
    }

    private static String clause(Parameter parameter) {
        return parameter.clause() == null ? parameter.source() : parameter.clause();
    }

    private LeaveBalanceView view(BalanceRow row, LocalDate on) {
        return new LeaveBalanceView(
                row.cadreId(),
                row.cadreName(),
                row.unitName(),
                row.villageName(),
                on.getYear(),
                on,
                row.workStart() == null
                        ? null
                        : Period.between(row.workStart(), on).getYears(),
                row.entitled(),
                row.taken(),
                row.entitled() == null
                        ? null
                        : BigDecimal.valueOf(row.entitled())
                                .subtract(row.taken())
                                .max(BigDecimal.ZERO),
                row.parameterId() == null
                        ? null
                        : policies.byId(row.parameterId())
                                .map(LeaveBalanceService::clause)
                                .orElse(null));
    }
}
