/**
 * 通知: sent down to every township with a team and acknowledged by it as an organization (G6); shown by place in the order of the codes, and
 * nobody's reading is kept.
 */
package org.zhucun.fieldwork.notice;
