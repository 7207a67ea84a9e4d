package org.zhucun.inbox;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 待办事项: one act that waits.
 *
 * @param kindName name of the kind
 * @param id of what it is about
 * @param target what the page of the act is opened with: an id, a month, a code
 * @param since day from which it waits
 * @param due day until which it is to be done, null where no rule sets one
 * @param rule id of the rule behind it
 * @param why the rule in a sentence
 * @param basis the document that asks for it or sets the day, with its clause; null where none does
 * @param version of what it is about, for an act done from the list
 */
record InboxItem(
        String kind,
        String kindName,
        UUID id,
        String target,
        String title,
        String place,
        LocalDate since,
        LocalDate due,
        boolean overdue,
        String rule,
        String why,
        String basis,
        long version) {}
