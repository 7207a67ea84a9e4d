/**
 * 派出单位跟踪管理 (O2): that a unit came to see its people or heard their report. It is entered here because nobody else knows it; a unit
 * that was not seen in a county for the policy's months is listed, and it waits in the unit's own inbox.
 */
package org.zhucun.fieldwork.tracking;
