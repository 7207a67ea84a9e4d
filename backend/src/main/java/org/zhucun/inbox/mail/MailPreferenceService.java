package org.zhucun.inbox.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 邮件提醒设置: everybody's own. */
@ApplicationScoped
@Transactional
class MailPreferenceService {
    private static final MailPreference UNSAID =
            new MailPreference(false, 8, 1, LocalTime.of(20, 0), LocalTime.of(7, 0), false);
    private static final int WEEK = 7;

    private final MailRepository mail;
    private final PersonalCipher cipher;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;
    private final boolean available;

    MailPreferenceService(
            MailRepository mail,
            PersonalCipher cipher,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock,
            @ConfigProperty(name = "zhucun.mail.host") Optional<String> host) {
        this.mail = mail;
        this.cipher = cipher;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
        this.available = host.isPresent();
    }

    MailPreferenceView get() {
        return view(mail.find(caller.require().accountId()));
    }

    @Audited(Action.MAIL_PREFERENCE_SET)
    MailPreferenceView set(SetMailPreference command) {
        Office office = caller.require();
        UUID account = office.accountId();
        Optional<MailRepository.Kept> before = mail.find(account);
        request.requireVersion(before.map(MailRepository.Kept::version).orElse(0L));
        if (command.everyDays() != 1 && command.everyDays() != WEEK) {
            throw DomainException.invalid("/everyDays", "inbox.mail.every");
        }
        if (command.preference().quietAtItsHour()) {
            throw DomainException.invalid("/hour", "inbox.mail.hour");
        }
        if (command.address() == null && before.isEmpty()) {
            throw DomainException.invalid("/address", "inbox.mail.address");
        }
        byte[] sealed = command.address() == null
                ? before.get().address()
                : cipher.seal(command.address(), MailAddress.at(account));
        String mask = command.address() == null ? before.get().mask() : new MailAddress(command.address()).masked();
        mail.keep(account, command.preference(), sealed, mask);
        mail.plan(account, command.preference().next(clock.instant()));
        trail.about(new Subject(account.toString(), office.accountName(), null, null));
        return get();
    }

    private MailPreferenceView view(Optional<MailRepository.Kept> kept) {
        MailPreference said = kept.map(MailRepository.Kept::preference).orElse(UNSAID);
        return new MailPreferenceView(
                available,
                said.enabled(),
                kept.map(MailRepository.Kept::mask).orElse(null),
                said.hour(),
                said.everyDays(),
                said.quietFrom(),
                said.quietTo(),
                said.english(),
                said.enabled() ? kept.map(MailRepository.Kept::nextAt).orElse(null) : null,
                kept.map(MailRepository.Kept::version).orElse(0L));
    }
}
