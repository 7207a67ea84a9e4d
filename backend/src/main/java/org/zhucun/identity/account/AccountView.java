package org.zhucun.identity.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 账号: as a security administrator sees it.
 *
 * @param managedAt path of the node whose security administrators manage it
 * @param initialPassword shown once, where the server chose it
 */
public record AccountView(
        UUID id,
        String username,
        String displayName,
        String managedAt,
        boolean demo,
        Instant disabledAt,
        String disabledReason,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String initialPassword,
        long version,
        List<String> may)
        implements Versioned {
    static AccountView of(Account account, UUID self) {
        return of(account, self, null);
    }

    static AccountView of(Account account, UUID self, String initialPassword) {
        return new AccountView(
                account.id(),
                account.username(),
                account.displayName(),
                account.regionPath(),
                account.demo(),
                account.disabledAt(),
                account.disabledReason(),
                account.createdAt(),
                initialPassword,
                account.version(),
                may(account.id().equals(self), account.disabled()));
    }

    static List<String> may(boolean oneself, boolean disabled) {
        if (oneself) {
            return List.of("edit");
        }
        return disabled ? List.of("edit", "enable") : List.of("edit", "disable", "reset-password", "grant");
    }

    @Override
    public String toString() {
        return "AccountView[" + username + "]";
    }
}
