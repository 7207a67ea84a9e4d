package org.zhucun.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 账号之门: accounts for other parts of identity. Call it inside a transaction. */
@ApplicationScoped
public class Accounts {
    private final AccountRepository accounts;

    Accounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /**
     * The account that something is to be decided about, held until the transaction ends so that two decisions see each other.
     *
     * @throws DomainException 403 when the caller does not manage it
     */
    public AccountRef requireForDecision(UUID id) {
        Account account = accounts.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        return new AccountRef(
                account.id(), account.username(), account.displayName(), account.regionPath(), account.disabled());
    }
}
