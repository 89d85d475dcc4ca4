// A real SMTP server on loopback. Prints its port, then every mail it took as one line of JSON, read by another library than ours.
// The recipient's name says how it behaves: greylist, busy, reject, refuse-data, drop, slow; anybody else's mail is taken.
import { SMTPServer } from 'smtp-server';
import { simpleParser } from 'mailparser';

const seen = new Map();

function fault(code, text) {
  return Object.assign(new Error(text), { responseCode: code });
}

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onRcptTo(address, session, done) {
    const name = address.address.split('@')[0];
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (name.startsWith('greylist') && times < 3) return done(fault(450, '4.7.1 greylisted, come back later'));
    if (name.startsWith('busy')) return done(fault(421, '4.3.2 too busy'));
    if (name.startsWith('reject')) return done(fault(550, '5.1.1 no such user'));
    done();
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', chunk => chunks.push(chunk));
    stream.on('end', async () => {
      const raw = Buffer.concat(chunks);
      const name = session.envelope.rcptTo[0].address.split('@')[0];
      if (name.startsWith('refuse-data')) return done(fault(554, '5.6.0 not this'));
      const first = !seen.has('data:' + name);
      seen.set('data:' + name, 1);
      const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
      console.log(JSON.stringify({
        to: session.envelope.rcptTo.map(to => to.address),
        subject: mail.subject,
        messageId: mail.messageId,
        inReplyTo: mail.inReplyTo ?? null,
        references: mail.references ?? null,
        from: mail.from.text,
        text: mail.text,
        html: mail.html || null,
        headers: mail.headerLines.map(line => ({ key: line.key, line: line.line })),
        longest: Math.max(...raw.toString('latin1').split('\r\n').map(line => line.length)),
        bare: /[^\r]\n|\r[^\n]/.test(raw.toString('latin1')),
        eightBit: raw.some(byte => byte > 127),
        raw: raw.toString('latin1'),
      }));
      // Taken, and the line goes dead before the client hears so.
      if (name.startsWith('drop') && first) return session.socket?.destroy() ?? [...server.connections].forEach(one => one._socket.destroy());
      if (name.startsWith('slow')) return setTimeout(done, 8000);
      done();
    });
  },
});

server.on('error', () => {});
server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
