/**
 * 审计台: what an auditor asks of supervision: searches, figures that answer the same later, the history of one finding, exports with a
 * signed manifest. He reads; nothing here changes what he audits, and every look is a deed.
 */
package org.zhucun.supervision.desk;
