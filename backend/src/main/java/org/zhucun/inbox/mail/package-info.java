/**
 * 邮件提醒: digests of what waits, at an hour that each account chooses, never in its quiet hours, never twice for the same. A mail says
 * kinds and numbers; whom they are about stands in the system only.
 */
package org.zhucun.inbox.mail;
