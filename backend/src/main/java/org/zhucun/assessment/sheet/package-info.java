/**
 * 考核表: made from what the system knows, so that no cadre writes a report for it: register, leave, training, findings past dispute, visits,
 * tasks, measures (I6). Scored and proposed by the township or the department, confirmed by whoever may decide.
 */
package org.zhucun.assessment.sheet;
