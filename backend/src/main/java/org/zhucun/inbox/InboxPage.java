package org.zhucun.inbox;

import java.time.LocalDate;
import java.util.List;

/**
 * 待办分页.
 *
 * @param dueBy last day until which it is to be done, null for any
 * @param after due day, day since, id and kind of the last one shown, null for the first page
 */
record InboxPage(int size, boolean overdue, LocalDate dueBy, List<Object> after) {}
