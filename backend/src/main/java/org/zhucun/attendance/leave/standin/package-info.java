/**
 * 代理审批: somebody decides leaves for a seat while its holders are away. Standing in opens the requests that wait at the seat and the
 * subject of each, nothing else, and ends with the decision or the period.
 */
package org.zhucun.attendance.leave.standin;
