/**
 * 审计留痕: who did what, as which office, when. A deed is one word in Java ({@link org.zhucun.audit.Audited}); the rows it changed
 * are written by one trigger in the same transaction; a change that no deed names cannot be committed. Floor 1.
 */
package org.zhucun.audit;
