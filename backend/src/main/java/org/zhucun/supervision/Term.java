package org.zhucun.supervision;

import java.time.LocalDate;

/**
 * 整改期限: the days given for a rectification.
 *
 * @param from the day it is given
 * @param until the last day, included
 */
record Term(LocalDate from, LocalDate until) {}
