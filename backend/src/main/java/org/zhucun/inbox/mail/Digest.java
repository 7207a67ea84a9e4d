package org.zhucun.inbox.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zhucun.inbox.InboxNumbers.Numbers;
import org.zhucun.kernel.Texts;

/**
 * 待办摘要: what one mail says: for each office how many of which kind. No name of a person, a village or a case is known here.
 *
 * @param link address of the system, null when none is configured
 */
record Digest(List<Numbers> offices, String link, Locale locale) {
    int total() {
        return offices.stream().mapToInt(Numbers::total).sum();
    }

    int overdue() {
        return offices.stream().mapToInt(Numbers::overdue).sum();
    }

    /** Whether there is anything that was not said the last time. */
    boolean worthSaying(String told) {
        boolean recent = offices.stream().anyMatch(office -> office.recent() > 0);
        return total() > 0 && (recent || overdue() > 0 || !fingerprint().equals(told));
    }

    /** What is remembered of it: numbers only. */
    String fingerprint() {
        return offices.stream()
                .map(office -> office.total() + "/" + office.overdue())
                .collect(Collectors.joining(" "));
    }

    String subject() {
        return Texts.get(locale, "inbox.mail.subject", total(), overdue());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        offices.stream().filter(office -> office.total() > 0).forEach(office -> {
            text.append(Texts.get(locale, "inbox.mail.office", office.office(), office.total(), office.overdue()))
                    .append('\n');
            office.kinds().forEach(kind -> text.append("  ").append(kind).append('\n'));
        });
        if (link != null) {
            text.append('\n').append(Texts.get(locale, "inbox.mail.link", link)).append('\n');
        }
        return text.append('\n')
                .append(Texts.get(locale, "inbox.mail.foot"))
                .append('\n')
                .toString();
    }
}
