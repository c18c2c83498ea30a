"""The mailbox server (docs/spec/hub.md). It reads envelopes' sizes and digests, and no more."""
