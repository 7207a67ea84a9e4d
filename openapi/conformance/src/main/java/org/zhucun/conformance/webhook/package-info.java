/** 推送检验: sends to a province's receiver what the system sends, and what others might, and looks at the answers. */
package org.zhucun.conformance.webhook;
