/**
 * 后果台账: the obligations that a grade or a decision opens, each with a debtor, a day and what closes it (K1-K3); nobody ticks one off, the
 * act that it asks for closes it.
 */
package org.zhucun.assessment.obligation;
