package org.zhucun.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.identity.OfficesChanged;
import org.zhucun.identity.Reason;
import org.zhucun.identity.password.PasswordHashing;
import org.zhucun.identity.password.PasswordRules;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;

/** 账号管理: beneath one's own node only; the row scope sees to that. */
@ApplicationScoped
@Transactional
class AccountService {
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final Caller caller;
    private final RequestInfo request;
    private final Event<OfficesChanged> changes;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            PasswordHashing hashing,
            Caller caller,
            RequestInfo request,
            Event<OfficesChanged> changes,
            Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.caller = caller;
        this.request = request;
        this.changes = changes;
        this.clock = clock;
    }

    CursorPage<AccountView> page(AccountFilter filter) {
        CursorBinding binding =
                new CursorBinding("accounts", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        List<AccountView> found = accounts.page(filter, after == null ? null : after.get(0), self());
        CursorPage<AccountView> page =
                CursorPage.of(found, filter.size, binding, account -> List.of(account.username()), account -> account);
        return filter.withTotal ? page.withTotal(accounts.total(filter)) : page;
    }

    AccountView get(UUID id) {
        return AccountView.of(
                accounts.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)), self());
    }

    @Audited(Action.ACCOUNT_CREATED)
    AccountView create(CreateAccount command) {
        String password = given("/initialPassword", command.initialPassword(), command.username());
        Account account =
                new Account(command.username(), command.displayName().strip(), caller.require(), clock.instant());
        accounts.persistAndFlush(account);
        accounts.givePassword(account, hashing.hash(password));
        return AccountView.of(account, self(), command.initialPassword() == null ? password : null);
    }

    @Audited(Action.ACCOUNT_CHANGED)
    AccountView change(UUID id, ChangeAccount command) {
        Account account = require(id);
        account.rename(command.displayName().strip());
        return changed(account, null);
    }

    @Audited(Action.ACCOUNT_DISABLED)
    AccountView disable(UUID id, Reason reason) {
        Account account = require(id);
        account.disable(caller.require(), reason.reason(), clock.instant());
        return changed(account, null);
    }

    @Audited(Action.ACCOUNT_ENABLED)
    AccountView enable(UUID id) {
        Account account = require(id);
        account.enable();
        return changed(account, null);
    }

    @Audited(Action.PASSWORD_RESET)
    AccountView resetPassword(UUID id, ResetPassword command) {
        Account account = require(id);
        String password = given("/newPassword", command.newPassword(), account.username());
        account.passwordReset(caller.require(), clock.instant());
        accounts.givePassword(account, hashing.hash(password));
        return changed(account, command.newPassword() == null ? password : null);
    }

    private AccountView changed(Account account, String password) {
        accounts.flush();
        changes.fire(new OfficesChanged());
        return AccountView.of(account, self(), password);
    }

    private Account require(UUID id) {
        Account account =
                accounts.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(account.version());
        return account;
    }

    private static String given(String at, String password, String username) {
        if (password == null) {
            return PasswordRules.random();
        }
        PasswordRules.require(at, password, username);
        return password;
    }

    private UUID self() {
        return caller.require().accountId();
    }
}
