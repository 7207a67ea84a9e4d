package org.zhucun.attendance.leave.standin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhucun.kernel.Texts;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 代理之门: does one thing with one leave as the seat for which the caller stands in, in a transaction of its own; where he stands in for
 * nobody, as himself. The seat's office may read and decide leaves and nothing else, and only this one is handed in.
 */
@ApplicationScoped
public class StandIns {
    private static final Set<String> PERMISSIONS = Set.of("leave:read", "leave:approve");

    private final StandInRepository standIns;
    private final Caller caller;
    private final Clock clock;

    StandIns(StandInRepository standIns, Caller caller, Clock clock) {
        this.standIns = standIns;
        this.caller = caller;
        this.clock = clock;
    }

    public <T> T acting(UUID leave, Supplier<T> work) {
        Office self = caller.require();
        if (!self.may("leave:approve")) {
            return work.get();
        }
        Optional<StandInRepository.Standing> seat = QuarkusTransaction.joiningExisting()
                .call(() -> standIns.standing(self.accountId(), leave, LocalDate.now(clock)));
        if (seat.isEmpty()) {
            return work.get();
        }
        Office standing = new Office(
                seat.get().id(),
                self.accountId(),
                self.accountName(),
                seat.get().role(),
                seat.get().path(),
                Texts.get(
                        java.util.Locale.SIMPLIFIED_CHINESE,
                        "attendance.leave.standing",
                        seat.get().name()),
                PERMISSIONS);
        return Caller.as(standing, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
