/** 接口客户端: machines of provincial systems, each with one office, what it may do there, and a secret or keys. */
package org.zhucun.identity.client;
